package org.gonghui.metrics.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql.SqlFailure;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.rollup.YearOfBody;
import org.gonghui.registrycopy.BodyDirectory;
import org.jspecify.annotations.Nullable;

/** Makes releases and lists them. */
@ApplicationScoped
public class ReleaseService {

    static final String RESOURCE = "release";
    static final String COLLECTION = "/api/v1/releases";
    private static final int ATTEMPTS = 20;

    private final ReleaseFreezer freezer;
    private final YearOfBody rollUps;
    private final ReleaseRepository releases;
    private final ReleaseJson json;
    private final Documents documents;
    private final BodyDirectory bodies;
    private final Caller caller;
    private final Calendar calendar;

    ReleaseService(
            ReleaseFreezer freezer,
            YearOfBody rollUps,
            ReleaseRepository releases,
            ReleaseJson json,
            Documents documents,
            BodyDirectory bodies,
            Caller caller,
            Calendar calendar) {
        this.freezer = freezer;
        this.rollUps = rollUps;
        this.releases = releases;
        this.json = json;
        this.documents = documents;
        this.bodies = bodies;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** Makes a release. Each of several for one body and year has its own moment: who comes second begins anew. */
    Publication create(ReleaseRequest request) {
        bodies.require(request.body(), "/body");
        caller.requireWithin(request.body(), "/body");
        if (request.year() > calendar.today().getYear()) {
            throw Problem.content("/year", "in_future", Text.of("在未来", "Lies in the future"));
        }
        if (!isMade(request)) {
            rollUps.prepare(request.body(), request.year());
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return freezer.freeze(request);
            } catch (SqlFailure refused) {
                if (!refused.isOvertaken() || attempt == ATTEMPTS) {
                    throw refused;
                }
            }
        }
    }

    private boolean isMade(ReleaseRequest request) {
        return Optional.ofNullable(request.externalId())
                .flatMap(releases::findByExternalId)
                .isPresent();
    }

    StoredDocument read(UUID id) {
        return documents
                .find(RESOURCE, id.toString())
                .orElseThrow(() -> Problem.notFound(
                        Text.of("没有发布 %s", "There is no release %s").with(id)));
    }

    ReleaseFacts facts(UUID id) {
        return json.facts(read(id));
    }

    Page<StoredDocument> list(@Nullable String body, @Nullable Integer year, int pageSize, @Nullable String pageToken) {
        List<@Nullable Object> filters = Arrays.asList(RESOURCE, body, year);
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows = releases.page(body, year, from == null ? null : from.uuid(0), pageSize + 1);
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()));
    }
}
