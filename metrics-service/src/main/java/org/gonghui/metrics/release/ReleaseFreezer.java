package org.gonghui.metrics.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.identity.ExternalIds;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.figure.Breakdowns;
import org.gonghui.metrics.release.FrozenRepository.Line;
import org.gonghui.metrics.release.ReleaseFacts.ReleaseCounts;
import org.gonghui.metrics.release.ReleaseView.ReleaseDocument;
import org.gonghui.metrics.rollup.RollUpView;
import org.gonghui.metrics.rollup.TreeNode;
import org.gonghui.metrics.rollup.YearOfBody;
import org.jspecify.annotations.Nullable;

/** Freezes one state of the database: what is being published at that moment is in the release wholly or not at all. */
@ApplicationScoped
class ReleaseFreezer {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final ReleaseRepository releases;
    private final FrozenRepository frozen;
    private final YearOfBody rollUps;
    private final Documents documents;
    private final ReleaseJson json;
    private final Calendar calendar;
    private final int most;

    ReleaseFreezer(
            ReleaseRepository releases,
            FrozenRepository frozen,
            YearOfBody rollUps,
            Documents documents,
            ReleaseJson json,
            Calendar calendar,
            @ConfigProperty(name = "gonghui.releases.most-figures", defaultValue = "300000") int most) {
        this.releases = releases;
        this.frozen = frozen;
        this.rollUps = rollUps;
        this.documents = documents;
        this.json = json;
        this.calendar = calendar;
        this.most = most;
    }

    /**
     * Makes a release, or finds the one that the same request led to before. The number is taken first: whoever takes it
     * at the same time waits here, and is thrown out before he did any work.
     *
     * @throws org.gonghui.kit.database.Sql.SqlFailure overtaken, where somebody else took the number
     */
    @Transactional
    Publication freeze(ReleaseRequest request) {
        releases.seeOneState();
        Optional<Publication> present = present(request);
        if (present.isPresent()) {
            return present.get();
        }
        UUID id = Ids.next();
        int sequence = releases.takeNumber(id, request);
        ReleaseFacts facts = ReleaseFacts.of(id, sequence, request, calendar.now(), writeLines(id, request));
        write(id, ReleasePart.RELEASE, facts.number(), json.text(facts));
        ReleaseDigest digest = new ReleaseDigest();
        frozen.read(id, digest::take);
        ReleaseDigest.Result result = digest.result();
        write(id, ReleasePart.DIGEST, facts.number(), json.text(result));
        return documents.publish(ReleaseService.RESOURCE, id.toString(), new ReleaseDocument(facts, result.sha256()));
    }

    private Optional<Publication> present(ReleaseRequest request) {
        if (request.externalId() == null) {
            return Optional.empty();
        }
        return releases.findByExternalId(request.externalId()).map(id -> {
            Publication found = new Publication(
                    documents.find(ReleaseService.RESOURCE, id.toString()).orElseThrow(), false);
            if (!json.facts(found.document()).answers(request)) {
                throw ExternalIds.taken(ReleaseService.COLLECTION + "/" + id);
            }
            return found;
        });
    }

    private ReleaseCounts writeLines(UUID id, ReleaseRequest request) {
        List<TreeNode> tree = rollUps.tree(request.body(), request.year());
        if (tree.isEmpty()) {
            throw Problem.content(
                    "/body",
                    "body_not_existing",
                    Text.of("该工会在 %d 年不存在", "The body does not exist in %d").with(request.year()));
        }
        requireOneState(tree);
        List<@Nullable String> superiors = new ArrayList<>();
        tree.forEach(node -> superiors.add(node.superior()));
        int bodies = frozen.writeBodies(id, tree.stream().map(TreeNode::code).toList(), superiors);
        requireFinishable(Math.max(bodies, frozen.countFigures(id, request.year())));
        int metrics = frozen.writeMetrics(id);
        int figures = frozen.writeFigures(id, request.year());
        int sources = frozen.writeSources(id, request.year());
        List<Line> added = rollUps.of(request.body(), request.year(), frozen.series(id, request.year())).stream()
                .map(this::line)
                .toList();
        frozen.write(id, ReleasePart.ROLL_UP, added);
        return new ReleaseCounts(bodies, metrics, sources, figures, added.size());
    }

    /** A tree that shows a body twice is one that never was; the copy of the registry will soon be past it. */
    private static void requireOneState(List<TreeNode> tree) {
        if (tree.stream().map(TreeNode::code).distinct().count() < tree.size()) {
            throw new Problem(
                            CommonProblem.UNAVAILABLE,
                            Text.of("组织关系正在更新，请稍后重试", "The tree is just being brought up to date; try again"))
                    .header("Retry-After", RETRY_AFTER_SECONDS);
        }
    }

    /** A transaction ends after a minute: what is known not to be finished by then is not begun. */
    private void requireFinishable(int lines) {
        if (lines > most) {
            throw Problem.content(
                    "/body",
                    "too_large",
                    Text.of(
                                    "一次发布最多 %d 项数据，请由下级分别发布",
                                    "A release has at most %d figures; let the bodies below release theirs")
                            .with(most));
        }
    }

    private Line line(RollUpView view) {
        Object said =
                Arrays.asList(view.reported(), view.rolledUp(), view.derived(), view.valueBasis(), view.coverage());
        return new Line(view.metric() + "|" + Breakdowns.write(view.breakdown()), json.text(said), json.text(view));
    }

    private void write(UUID id, ReleasePart part, String number, String document) {
        frozen.write(id, part, List.of(new Line(number, document, document)));
    }
}
