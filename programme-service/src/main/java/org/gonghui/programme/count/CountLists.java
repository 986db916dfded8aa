package org.gonghui.programme.count;

import jakarta.inject.Singleton;
import java.util.List;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;

/** Code list of counts. */
@Singleton
public class CountLists implements CodeListCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(CodeList.of("count-coverage", Coverage.class));
    }
}
