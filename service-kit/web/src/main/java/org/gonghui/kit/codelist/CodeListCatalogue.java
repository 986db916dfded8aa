package org.gonghui.kit.codelist;

import java.util.List;

/** Names the code lists of a feature. One bean per feature that has some. */
public interface CodeListCatalogue {

    List<CodeList> codeLists();
}
