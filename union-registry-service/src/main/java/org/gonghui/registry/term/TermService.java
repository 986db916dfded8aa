package org.gonghui.registry.term;

import jakarta.inject.Singleton;
import org.gonghui.kit.record.LastingRecordService;
import org.gonghui.kit.record.RecordKind;
import org.gonghui.kit.record.RecordTools;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.lifecycle.EndsWithBody;
import org.gonghui.registry.lifecycle.Restorable;

/** Records and edits terms; a body that ends ends them. */
@Singleton
public class TermService extends LastingRecordService<Term, TermRequest> implements EndsWithBody, Restorable {

    TermService(TermRepository terms, RecordTools tools) {
        super(
                new RecordKind<>(
                        TermResource.PATH, TermRequest.class, Term::new, Text.of("没有届次 %s", "There is no term %s")),
                terms,
                tools,
                TermRequest::endedBy);
    }
}
