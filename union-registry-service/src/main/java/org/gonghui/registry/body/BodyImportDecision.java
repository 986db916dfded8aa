package org.gonghui.registry.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.bulk.ImportChunk;
import org.gonghui.kit.bulk.ImportOutcome;
import org.gonghui.kit.bulk.ImportRow;
import org.gonghui.kit.bulk.RowOutcome;
import org.gonghui.kit.change.BulkDocuments;
import org.gonghui.kit.change.BulkDocuments.Rendered;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.time.Calendar;
import org.gonghui.registry.affiliation.AffiliationService;
import org.gonghui.registry.affiliation.AffiliationService.NewBody;
import org.gonghui.registry.affiliation.PastAffiliations;

/** Decides for each row of a chunk what becomes of it, by what stands in the database, and writes all of them together. */
@ApplicationScoped
public class BodyImportDecision {

    private final BodyImportRepository bodies;
    private final AffiliationService affiliations;
    private final PastAffiliations past;
    private final BulkDocuments documents;
    private final Caller caller;
    private final Calendar calendar;
    private final StoredLineages lineages;
    private final BodyImportGuard guard;

    BodyImportDecision(
            BodyImportRepository bodies,
            AffiliationService affiliations,
            PastAffiliations past,
            BulkDocuments documents,
            Caller caller,
            Calendar calendar,
            StoredLineages lineages,
            BodyImportGuard guard) {
        this.bodies = bodies;
        this.affiliations = affiliations;
        this.past = past;
        this.documents = documents;
        this.caller = caller;
        this.calendar = calendar;
        this.lineages = lineages;
        this.guard = guard;
    }

    List<ImportOutcome> apply(ImportChunk<BodyRequest> chunk) {
        affiliations.lockTree();
        List<String> keys = chunk.rows().stream().map(ImportRow::key).toList();
        Map<String, String> present = documents.lock(BodyService.RESOURCE, keys);
        Set<String> wanted = chunk.rows().stream()
                .filter(row -> row.content().superior() != null && !present.containsKey(row.key()))
                .map(row -> row.content().superior())
                .collect(Collectors.toSet());
        Set<String> known = bodies.known(wanted);
        Set<String> asked = new HashSet<>(known);
        asked.addAll(present.keySet());
        Set<String> unknown = new HashSet<>(wanted);
        unknown.removeAll(known);
        Rows rows = new Rows(
                present,
                superiors(chunk, present.keySet()),
                new HashSet<>(known),
                new HashSet<>(affiliations.within(asked)),
                chunk.inFile(unknown));
        List<ImportOutcome> outcomes =
                chunk.rows().stream().map(row -> rows.decide(row)).toList();
        rows.write();
        return outcomes;
    }

    /** Under whom the known bodies stand today; of one that stands under nobody, under whom it stood last. */
    private Map<String, String> superiors(ImportChunk<BodyRequest> chunk, Set<String> present) {
        Map<String, String> superiors = new HashMap<>(affiliations.primarySuperiors(present));
        List<String> nowhere = chunk.rows().stream()
                .filter(row -> row.content().superior() != null && present.contains(row.key()))
                .map(ImportRow::key)
                .filter(code -> !superiors.containsKey(code))
                .toList();
        superiors.putAll(past.lastSuperiors(nowhere));
        return superiors;
    }

    /** What is known of a chunk, and what is to be written of it. */
    private final class Rows {

        private final Map<String, String> present;
        private final Map<String, String> superiors;
        private final Set<String> known;
        private final Set<String> within;
        private final Set<String> inFile;
        private final boolean admin = caller.is(Roles.ADMIN);
        private final Set<String> roots = caller.bodies();
        private final List<BodyRequest> created = new ArrayList<>();
        private final List<BodyRequest> updated = new ArrayList<>();
        private final Map<String, Rendered> rendered = new HashMap<>();

        Rows(
                Map<String, String> present,
                Map<String, String> superiors,
                Set<String> known,
                Set<String> within,
                Set<String> inFile) {
            this.present = present;
            this.superiors = superiors;
            this.known = known;
            this.within = within;
            this.inFile = inFile;
        }

        ImportOutcome decide(ImportRow<BodyRequest> row) {
            return present.containsKey(row.key()) ? decideKnown(row) : decideNew(row);
        }

        private ImportOutcome decideKnown(ImportRow<BodyRequest> row) {
            BodyRequest body = row.content();
            if (!within.contains(row.key())) {
                return ImportOutcome.rejected(row, BodyImportFaults.outside("/code", row.key()));
            }
            if (body.superior() != null && !body.superior().equals(superiors.get(row.key()))) {
                return ImportOutcome.rejected(row, BodyImportFaults.otherSuperior());
            }
            String document = present.get(row.key());
            Lineage lineage = lineages.in(document);
            Rendered now = render(body, lineage);
            if (now.content().equals(document)) {
                return ImportOutcome.of(row, RowOutcome.UNCHANGED);
            }
            List<Fault> faults = guard.faults(body, document, lineage);
            if (!faults.isEmpty()) {
                return ImportOutcome.rejected(row, faults);
            }
            rendered.put(row.key(), now);
            updated.add(body);
            return ImportOutcome.of(row, RowOutcome.UPDATED);
        }

        private ImportOutcome decideNew(ImportRow<BodyRequest> row) {
            BodyRequest body = row.content();
            String superior = body.superior();
            if (superior == null && !admin) {
                return ImportOutcome.rejected(row, BodyImportFaults.rootByOther());
            }
            if (superior != null && !known.contains(superior)) {
                return ImportOutcome.rejected(
                        row,
                        inFile.contains(superior)
                                ? BodyImportFaults.superiorRejected(superior)
                                : BodyImportFaults.unknownSuperior());
            }
            if (superior != null && !admin && !within.contains(superior) && !roots.contains(superior)) {
                return ImportOutcome.rejected(row, BodyImportFaults.outside("/superior", superior));
            }
            known.add(row.key());
            boolean standsBelow =
                    body.superiorSince() == null || !body.superiorSince().isAfter(calendar.today());
            if (standsBelow) {
                within.add(row.key());
            }
            created.add(body);
            rendered.put(row.key(), render(body, Lineage.NONE));
            return ImportOutcome.of(row, RowOutcome.CREATED);
        }

        void write() {
            bodies.insert(created);
            bodies.update(updated);
            past.firstWithChildren(ending()).ifPresent(code -> {
                throw BodyImportFaults.mayNotEnd(code);
            });
            List<Rendered> fresh = new ArrayList<>(affiliations.affiliateNewBodies(created.stream()
                    .filter(body -> body.superior() != null)
                    .map(body -> new NewBody(body.code(), body.superior(), body.superiorSince(), body.dissolvedOn()))
                    .toList()));
            created.forEach(body -> fresh.add(rendered.get(body.code())));
            documents.publishChanged(
                    BodyService.RESOURCE,
                    updated.stream().map(body -> rendered.get(body.code())).toList());
            documents.publishNew(fresh);
        }

        /** The bodies that the chunk ends, and when. */
        private Map<String, LocalDate> ending() {
            return updated.stream()
                    .filter(body -> body.dissolvedOn() != null && BodyImportGuard.lives(present.get(body.code())))
                    .collect(Collectors.toMap(BodyRequest::code, body -> Objects.requireNonNull(body.dissolvedOn())));
        }

        private Rendered render(BodyRequest body, Lineage lineage) {
            return documents.render(BodyService.RESOURCE, body.code(), BodyDocument.from(body, lineage));
        }
    }
}
