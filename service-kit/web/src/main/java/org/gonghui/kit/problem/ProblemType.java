package org.gonghui.kit.problem;

import org.gonghui.kit.text.Text;

/** One entry of the closed list of problems that a service may answer with. */
public interface ProblemType {

    /** Last part of the type URI: {@code /problems/{slug}}. */
    String slug();

    int status();

    Text title();

    /** What the caller should do next; the readable page of the type shows it. */
    Text advice();
}
