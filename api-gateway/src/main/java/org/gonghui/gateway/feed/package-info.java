/** The feeds of all services as one. */
@NullMarked
package org.gonghui.gateway.feed;

import org.jspecify.annotations.NullMarked;
