/** Where the bytes of handed-in documents are kept: a folder of this machine, or a bucket of an object store. */
@NullMarked
package org.gonghui.programme.document;

import org.jspecify.annotations.NullMarked;
