package org.gonghui.programme.scheme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.registrycopy.BodyDirectory;
import org.jspecify.annotations.Nullable;

/** Records rounds and tells whether they take applications. */
@ApplicationScoped
public class RoundService {

    static final String RESOURCE = "relief_round";

    private final RoundRepository rounds;
    private final SchemeRepository schemes;
    private final RoundRules rules;
    private final Documents documents;
    private final BodyDirectory directory;
    private final Caller caller;
    private final Calendar calendar;

    RoundService(
            RoundRepository rounds,
            SchemeRepository schemes,
            RoundRules rules,
            Documents documents,
            BodyDirectory directory,
            Caller caller,
            Calendar calendar) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.rules = rules;
        this.documents = documents;
        this.directory = directory;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** What an application has to know of its round; empty where there is none in which people apply. */
    @Transactional
    public Optional<RoundTerms> individual(UUID id) {
        return rounds.findByIdOptional(id)
                .map(Round::terms)
                .filter(terms -> schemes.findById(terms.scheme()).kind() == SchemeKind.INDIVIDUAL);
    }

    StoredDocument find(UUID id) {
        return documents.find(RESOURCE, id.toString()).orElseThrow(() -> notFound(id));
    }

    Page<StoredDocument> list(RoundFilter filter, int pageSize, @Nullable String pageToken) {
        List<?> filters = List.of(RESOURCE, filter.values());
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows =
                rounds.page(filter, calendar.today(), from == null ? null : from.uuid(0), pageSize + 1);
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()));
    }

    Publication create(RoundRequest request) {
        directory.require(request.body(), "/body");
        caller.requireWithin(request.body(), "/body");
        return QuarkusTransaction.joiningExisting().call(() -> record(request));
    }

    private Publication record(RoundRequest request) {
        rules.require(request);
        Round present =
                rounds.of(request.scheme(), request.body(), request.period()).orElse(null);
        if (present == null) {
            Round round = Round.of(Ids.next(), request);
            rounds.persist(round);
            return publish(round);
        }
        if (!present.toRequest().equals(request.whole())) {
            throw SchemeLists.roundTaken(
                    RoundResource.PATH + "/" + present.terms().id());
        }
        return publish(present);
    }

    @Transactional
    Publication patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
        StoredDocument stored = documents.lock(RESOURCE, id.toString()).orElseThrow(() -> notFound(id));
        Round round = rounds.findById(id);
        RoundRequest before = round.toRequest();
        caller.requireWithin(before.body(), "");
        EntityTags.requireMatch(ifMatch, stored.etag());
        RoundRequest after = patch.applyTo(before, RoundRequest.class);
        requireSameRound(before, after);
        rules.require(after);
        round.become(after);
        return publish(round);
    }

    private static void requireSameRound(RoundRequest before, RoundRequest after) {
        Faults faults = new Faults();
        requireSame("/scheme", before.scheme(), after.scheme(), faults);
        requireSame("/body", before.body(), after.body(), faults);
        requireSame("/period", before.period(), after.period(), faults);
        faults.throwIfAny();
    }

    private static void requireSame(String pointer, String before, String after, Faults faults) {
        if (!before.equals(after)) {
            faults.add(pointer, "immutable", Text.of("创建后不可更改", "Cannot be changed once the round exists"));
        }
    }

    private Publication publish(Round round) {
        return documents.publish(RESOURCE, round.terms().id().toString(), round.document());
    }

    private static Problem notFound(UUID id) {
        return Problem.notFound(Text.of("没有批次 %s", "There is no round %s").with(id));
    }
}
