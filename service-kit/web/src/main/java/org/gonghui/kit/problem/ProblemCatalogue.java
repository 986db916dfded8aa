package org.gonghui.kit.problem;

import java.util.List;

/** Names the problem types of a module, so that each has its readable page. One bean per module. */
public interface ProblemCatalogue {

    List<? extends ProblemType> types();
}
