package org.gonghui.registry.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.database.ConstraintCatalogue;
import org.gonghui.kit.identity.ExternalIds;
import org.gonghui.kit.text.Text;

/** What a kind of record adds to the contract: its code lists, its place in the feed, and what its constraints mean. */
public abstract class RecordRules implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue {

    private final String resource;
    private final List<CodeList> codeLists;
    private final Map<String, Meaning> constraints;

    /**
     * The rules of a kind of record.
     *
     * @param own constraints beside those that all records have: a known body, an external id of its own
     */
    protected RecordRules(String resource, List<CodeList> codeLists, Map<String, Meaning> own) {
        this.resource = resource;
        this.codeLists = codeLists;
        this.constraints = new HashMap<>(own);
        constraints.put(resource + "_body_known", unknownBody("/body"));
        constraints.put(resource + "_external_id_once", ExternalIds.TAKEN);
    }

    protected static Meaning unknownBody(String pointer) {
        return Meaning.invalid(pointer, "unknown_body", Text.of("没有这个工会", "There is no such body"));
    }

    @Override
    public List<CodeList> codeLists() {
        return codeLists;
    }

    @Override
    public Set<String> resources() {
        return Set.of(resource);
    }

    @Override
    public Map<String, Meaning> constraints() {
        return Map.copyOf(constraints);
    }
}
