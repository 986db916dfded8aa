package org.gonghui.registry.affiliation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kit.bulk.ImportOutcome;
import org.gonghui.kit.bulk.ImportRow;
import org.gonghui.kit.bulk.RowOutcome;
import org.gonghui.kit.change.BulkDocuments;
import org.gonghui.kit.change.BulkDocuments.Rendered;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.text.Text;

/** Decides for each row of a chunk what becomes of it, and writes all of them together. */
@Singleton
class AffiliationImportDecision {

    private final AffiliationService service;
    private final AffiliationImportRepository affiliations;
    private final BulkDocuments documents;

    AffiliationImportDecision(
            AffiliationService service, AffiliationImportRepository affiliations, BulkDocuments documents) {
        this.service = service;
        this.affiliations = affiliations;
        this.documents = documents;
    }

    List<ImportOutcome> apply(List<ImportRow<AffiliationRequest>> chunk) {
        service.lockTree();
        Map<Long, Affiliation> known = affiliations.known(chunk);
        documents.lock(
                AffiliationService.RESOURCE,
                known.values().stream().map(one -> one.id().toString()).toList());
        Set<String> within = service.within(chunk.stream()
                .map(ImportRow::content)
                .flatMap(row -> Stream.of(row.body(), row.superior()))
                .collect(Collectors.toSet()));
        Rows rows = new Rows(known, within);
        List<ImportOutcome> outcomes = chunk.stream().map(rows::decide).toList();
        rows.write();
        return outcomes;
    }

    /** What is known of a chunk, and what is to be written of it. */
    private final class Rows {

        private final Map<Long, Affiliation> known;
        private final Set<String> within;
        private final List<Affiliation> created = new ArrayList<>();
        private final List<Affiliation> updated = new ArrayList<>();

        Rows(Map<Long, Affiliation> known, Set<String> within) {
            this.known = known;
            this.within = within;
        }

        ImportOutcome decide(ImportRow<AffiliationRequest> row) {
            Affiliation present = known.get(row.line());
            return present == null ? decideNew(row) : decideKnown(row, present);
        }

        private ImportOutcome decideNew(ImportRow<AffiliationRequest> row) {
            String superior = row.content().superior();
            if (!within.contains(superior)) {
                return ImportOutcome.rejected(row, outside("/superior", superior));
            }
            created.add(Affiliation.recorded(row.content()));
            return ImportOutcome.of(row, RowOutcome.CREATED);
        }

        private ImportOutcome decideKnown(ImportRow<AffiliationRequest> row, Affiliation present) {
            AffiliationRequest before = present.toRequest();
            AffiliationRequest wanted = row.content();
            if (!within.contains(wanted.body())) {
                return ImportOutcome.rejected(row, outside("/body", wanted.body()));
            }
            if (before.equals(wanted)) {
                return ImportOutcome.of(row, RowOutcome.UNCHANGED);
            }
            if (before.validTo() != null && !before.validTo().equals(wanted.validTo())) {
                return ImportOutcome.rejected(row, ended(before));
            }
            present.describe(wanted);
            updated.add(present);
            return ImportOutcome.of(row, RowOutcome.UPDATED);
        }

        /** Ends first: another superior may begin where one ends. */
        void write() {
            affiliations.update(updated);
            documents.publishChanged(AffiliationService.RESOURCE, render(updated));
            affiliations.insert(created);
            documents.publishNew(render(created));
        }

        private List<Rendered> render(List<Affiliation> written) {
            return written.stream()
                    .map(one -> documents.render(
                            AffiliationService.RESOURCE, one.id().toString(), AffiliationDocument.from(one)))
                    .toList();
        }
    }

    private static List<Fault> outside(String pointer, String code) {
        return List.of(new Fault(
                pointer,
                "forbidden",
                Text.of("%s 不在上传者的管辖范围内", "%s is not in the uploader's subtrees")
                        .with(code)));
    }

    /** Most ends come from lifecycle events, of which whoever made the file may not have heard. */
    private static List<Fault> ended(AffiliationRequest before) {
        return List.of(new Fault(
                "/validTo",
                "ended",
                Text.of("已于 %s 结束；请更正该事件或单独编辑", "It ended on %s; correct that event, or edit the affiliation by itself")
                        .with(String.valueOf(before.validTo()))));
    }
}
