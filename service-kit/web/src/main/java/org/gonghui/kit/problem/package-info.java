/** Answers that say what went wrong, as problem+json (RFC 9457) of a closed list of types. */
@NullMarked
package org.gonghui.kit.problem;

import org.jspecify.annotations.NullMarked;
