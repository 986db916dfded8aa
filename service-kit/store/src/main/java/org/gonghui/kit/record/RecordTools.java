package org.gonghui.kit.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.identity.ExternalIds;

/** What services of records work with. */
@Singleton
public class RecordTools {

    private final Documents documents;
    private final Caller caller;
    private final ExternalIds externalIds;
    private final ObjectMapper json;

    RecordTools(Documents documents, Caller caller, ExternalIds externalIds, ObjectMapper json) {
        this.documents = documents;
        this.caller = caller;
        this.externalIds = externalIds;
        this.json = json;
    }

    Documents documents() {
        return documents;
    }

    Caller caller() {
        return caller;
    }

    ExternalIds externalIds() {
        return externalIds;
    }

    ObjectMapper json() {
        return json;
    }
}
