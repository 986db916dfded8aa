/** What the tests of every service stand on: a real database, tokens, the contract, the rules of the house. */
@NullMarked
package org.gonghui.kit.testing;

import org.jspecify.annotations.NullMarked;
