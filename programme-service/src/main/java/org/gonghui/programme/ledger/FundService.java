package org.gonghui.programme.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.shared.BodyLives;
import org.gonghui.programme.shared.Sight;
import org.gonghui.registrycopy.BodyDirectory;
import org.jspecify.annotations.Nullable;

/** Sets funds up and finds them. */
@ApplicationScoped
public class FundService {

    static final String RESOURCE = "fund";
    private static final String BODY = "/body";

    private final FundRepository funds;
    private final LedgerRepository ledger;
    private final Documents documents;
    private final BodyDirectory directory;
    private final BodyLives lives;
    private final Sight sight;
    private final Caller caller;
    private final Calendar calendar;

    FundService(
            FundRepository funds,
            LedgerRepository ledger,
            Documents documents,
            BodyDirectory directory,
            BodyLives lives,
            Sight sight,
            Caller caller,
            Calendar calendar) {
        this.funds = funds;
        this.ledger = ledger;
        this.documents = documents;
        this.directory = directory;
        this.lives = lives;
        this.sight = sight;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** Sets a fund up; one that is there alike already stays as it is. */
    public Publication create(FundRequest request) {
        directory.require(request.body(), BODY);
        caller.requireWithin(request.body(), BODY);
        requireRules(request);
        return QuarkusTransaction.joiningExisting().call(() -> open(request));
    }

    private Publication open(FundRequest request) {
        UUID id = Ids.next();
        if (funds.add(id, request)) {
            return documents.publish(RESOURCE, id.toString(), FundDocument.of(ledger.state(id)));
        }
        FundState present = funds.findLike(request).orElseThrow();
        if (!present.toRequest().equals(request)) {
            String address = FundResource.PATH + "/" + present.id();
            throw new Problem(CommonProblem.ALREADY_EXISTS)
                    .with(
                            "",
                            "already_exists",
                            Text.of("已有此资金 %s", "This fund is there: %s").with(address))
                    .header("Location", address);
        }
        return new Publication(documents.find(RESOURCE, present.id().toString()).orElseThrow(), false);
    }

    private void requireRules(FundRequest request) {
        Faults faults = new Faults();
        int next = calendar.today().getYear() + 1;
        if (request.year() > next) {
            faults.add("/year", "range", Text.of("不得晚于 %d", "Not after %d").with(next));
        }
        LocalDate first = LocalDate.of(request.year(), Month.JANUARY, 1);
        LocalDate last = LocalDate.of(request.year(), Month.DECEMBER, 31);
        lives.mustExist(request.body(), first, last, BODY, faults);
        faults.throwIfAny();
    }

    /** A fund that the caller may know of. */
    public StoredDocument find(UUID id) {
        requireKnown(id);
        return documents.find(RESOURCE, id.toString()).orElseThrow();
    }

    /** Throws {@code not-found} where there is no such fund, or the caller may not know of it. */
    public void requireKnown(UUID id) {
        if (!isKnown(id)) {
            throw unknown(id);
        }
    }

    /** Whether there is such a fund and the caller may know of it. */
    public boolean isKnown(UUID id) {
        return funds.bodyOf(id).filter(sight::reaches).isPresent();
    }

    /** Code of the body that has a fund. */
    public String bodyOf(UUID id) {
        return funds.bodyOf(id).orElseThrow(() -> unknown(id));
    }

    /** Funds that the caller may know of, in the order in which they were set up. */
    @Transactional
    public List<StoredDocument> list(FundFilter filter, @Nullable UUID after, int limit) {
        return funds.page(filter, sight.extent(), after, limit);
    }

    static Problem unknown(UUID id) {
        return Problem.notFound(Text.of("没有资金 %s", "There is no fund %s").with(id));
    }
}
