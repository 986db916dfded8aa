package org.gonghui.registry.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kit.change.DocumentChange;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.registry.affiliation.AffiliationLives;

/** Takes back what an event changed, by another event. Only the last word on a record can be taken back. */
@ApplicationScoped
public class CorrectionService {

    /** The event that is to be corrected, in the address. */
    private static final String EVENT = "?id";

    private final LifecycleEvents events;
    private final LifecycleEventRepository repository;
    private final AffiliationLives affiliations;
    private final Documents documents;
    private final CorrectionScope scope;
    private final Calendar calendar;
    private final ObjectMapper json;
    private final Map<String, Restorable> restorables;

    CorrectionService(
            LifecycleEvents events,
            LifecycleEventRepository repository,
            AffiliationLives affiliations,
            Documents documents,
            CorrectionScope scope,
            Calendar calendar,
            ObjectMapper json,
            @All List<Restorable> restorables) {
        this.events = events;
        this.repository = repository;
        this.affiliations = affiliations;
        this.documents = documents;
        this.scope = scope;
        this.calendar = calendar;
        this.json = json;
        this.restorables = restorables.stream().collect(Collectors.toMap(Restorable::resource, Function.identity()));
    }

    /** Puts every record that an event changed back to what it was before. */
    public LifecycleOutcome correct(UUID id, CorrectionRequest request, boolean preview) {
        return events.run(preview, () -> correct(id, request));
    }

    private Happening correct(UUID id, CorrectionRequest request) {
        affiliations.lockTree();
        documents.lock(LifecycleEvents.RESOURCE, id.toString());
        Happening mistake = repository.find(id).orElseThrow(() -> LifecycleEventService.notFound(id));
        scope.require(mistake);
        requireNotCorrected(id, mistake);
        List<DocumentChange> changes = new ArrayList<>(repository.changes(id, 0, Integer.MAX_VALUE));
        requireLastWord(changes);
        Collections.reverse(changes);
        changes.forEach(this::takeBack);
        return new Happening(
                LifecycleKind.CORRECTION,
                calendar.today(),
                request.reason(),
                request.documentNumber(),
                mistake.parties(),
                id);
    }

    private void requireNotCorrected(UUID id, Happening mistake) {
        Problem refusal = new Problem(CommonProblem.CONFLICT);
        if (mistake.kind() == LifecycleKind.CORRECTION) {
            throw refusal.with(
                    EVENT, "is_correction", Text.of("更正不能再更正；请重新登记事件", "A correction stays; record the event again"));
        }
        repository.correctionOf(id).ifPresent(correction -> {
            throw refusal.with(
                    EVENT,
                    "corrected",
                    Text.of("已由 %s 更正", "It is corrected by %s already").with(correction.id()));
        });
    }

    private void requireLastWord(List<DocumentChange> changes) {
        Findings findings = new Findings();
        changes.stream()
                .sorted(Comparator.comparing(DocumentChange::resource).thenComparing(DocumentChange::key))
                .forEach(change -> {
                    String present = documents
                            .lock(change.resource(), change.key())
                            .map(StoredDocument::content)
                            .orElse(null);
                    if (!Objects.equals(present, change.after())) {
                        findings.contradicts(EVENT, "changed_since", sayLater(change));
                    }
                });
        findings.throwIfAny();
    }

    private Text sayLater(DocumentChange change) {
        return repository
                .lastToChange(change.resource(), change.key())
                .map(last -> Text.of(
                                "%s %s 此后已更改；最后的事件是 %s（%s，%s）",
                                "%s %s has changed since; the last event on it is %s (%s, %s)")
                        .with(
                                change.resource(),
                                change.key(),
                                last.id(),
                                last.kind().code(),
                                last.date()))
                .orElseThrow();
    }

    private void takeBack(DocumentChange change) {
        Restorable restorable = Objects.requireNonNull(restorables.get(change.resource()), change.resource());
        try {
            restorable.restore(change.key(), change.before() == null ? null : json.readTree(change.before()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
