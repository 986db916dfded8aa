/** Stations: the places that unions keep for workers. */
@NullMarked
package org.gonghui.programme.station;

import org.jspecify.annotations.NullMarked;
