package org.gonghui.kit.access;

import java.util.Set;

/** Answers whether something lies in the subtrees that a caller acts for. Each service knows its own tree. */
public interface Scope {

    /** Whether the code is one of the roots (never empty) or lies below one. */
    boolean isWithin(String code, Set<String> roots);
}
