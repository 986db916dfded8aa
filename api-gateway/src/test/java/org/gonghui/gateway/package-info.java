/** What the tests of the gateway share: stubs in the place of the services. */
@NullMarked
package org.gonghui.gateway;

import org.jspecify.annotations.NullMarked;
