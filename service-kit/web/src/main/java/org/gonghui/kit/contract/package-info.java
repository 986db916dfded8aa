/** What is said once for every operation of the OpenAPI contract. */
@NullMarked
package org.gonghui.kit.contract;

import org.jspecify.annotations.NullMarked;
