/** What every request and answer carries: request id, trace, known parameters, entity tags. */
@NullMarked
package org.gonghui.kit.http;

import org.jspecify.annotations.NullMarked;
