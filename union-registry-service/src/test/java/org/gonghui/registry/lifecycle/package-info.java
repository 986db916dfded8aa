/** The life of bodies, tested on a real PostgreSQL and held against the contract. */
@NullMarked
package org.gonghui.registry.lifecycle;

import org.jspecify.annotations.NullMarked;
