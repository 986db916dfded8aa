/** A year of relief, from rules to books, played through the public API. */
package org.gonghui.example.relief;
