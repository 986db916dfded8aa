package org.gonghui.metrics.share;

import jakarta.inject.Singleton;
import java.util.List;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;

/** What shares add to the service's code lists. */
@Singleton
public class ShareLists implements CodeListCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(CodeList.of("share-fit", ShareFit.class), CodeList.of("share-kind", ShareKind.class));
    }
}
