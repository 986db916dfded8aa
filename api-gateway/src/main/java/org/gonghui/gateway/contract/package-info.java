/** The one contract: merged from the services' own documents, committed, and served. */
@NullMarked
package org.gonghui.gateway.contract;

import org.jspecify.annotations.NullMarked;
