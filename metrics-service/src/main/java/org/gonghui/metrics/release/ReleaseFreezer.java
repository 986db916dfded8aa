package org.gonghui.metrics.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.identity.ExternalIds;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.figure.Breakdowns;
import org.gonghui.metrics.release.ReleaseFacts.ReleaseCounts;
import org.gonghui.metrics.release.ReleaseRepository.Line;
import org.gonghui.metrics.release.ReleaseView.ReleaseDocument;
import org.gonghui.metrics.rollup.RollUpView;
import org.gonghui.metrics.rollup.YearOfBody;
import org.gonghui.registrycopy.RegistryTree.TreeNode;
import org.jspecify.annotations.Nullable;

/** Freezes one state of the database: what is being published at that moment is in the release wholly or not at all. */
@ApplicationScoped
class ReleaseFreezer {

    private final ReleaseRepository releases;
    private final YearOfBody rollUps;
    private final Documents documents;
    private final ObjectMapper json;
    private final Calendar calendar;

    ReleaseFreezer(
            ReleaseRepository releases,
            YearOfBody rollUps,
            Documents documents,
            ObjectMapper json,
            Calendar calendar) {
        this.releases = releases;
        this.rollUps = rollUps;
        this.documents = documents;
        this.json = json;
        this.calendar = calendar;
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
        write(id, ReleasePart.RELEASE, facts.number(), text(facts));
        ReleaseDigest digest = new ReleaseDigest();
        releases.read(id, digest::take);
        ReleaseDigest.Result result = digest.result();
        write(id, ReleasePart.DIGEST, facts.number(), text(result));
        return documents.publish(ReleaseService.RESOURCE, id.toString(), new ReleaseDocument(facts, result.sha256()));
    }

    private Optional<Publication> present(ReleaseRequest request) {
        if (request.externalId() == null) {
            return Optional.empty();
        }
        return releases.findByExternalId(request.externalId()).map(id -> {
            Publication found = new Publication(
                    documents.find(ReleaseService.RESOURCE, id.toString()).orElseThrow(), false);
            if (!facts(found.document()).answers(request)) {
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
        List<@Nullable String> superiors = new ArrayList<>();
        tree.forEach(node -> superiors.add(node.superior()));
        int bodies = releases.writeBodies(id, tree.stream().map(TreeNode::code).toList(), superiors);
        int metrics = releases.writeMetrics(id);
        int figures = releases.writeFigures(id, request.year());
        int sources = releases.writeSources(id);
        List<Line> added = rollUps.of(request.body(), request.year(), releases.series(id)).stream()
                .map(this::line)
                .toList();
        releases.write(id, ReleasePart.ROLL_UP, added);
        return new ReleaseCounts(bodies, metrics, sources, figures, added.size());
    }

    private Line line(RollUpView view) {
        Object said =
                Arrays.asList(view.reported(), view.rolledUp(), view.derived(), view.valueBasis(), view.coverage());
        return new Line(view.metric() + "|" + Breakdowns.write(view.breakdown()), text(said), text(view));
    }

    private void write(UUID id, ReleasePart part, String number, String document) {
        releases.write(id, part, List.of(new Line(number, document, document)));
    }

    ReleaseFacts facts(StoredDocument release) {
        try {
            ObjectNode document = (ObjectNode) json.readTree(release.content());
            return json.treeToValue(document.without("sha256"), ReleaseFacts.class);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }

    private String text(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException notRenderable) {
            throw new IllegalStateException(notRenderable);
        }
    }
}
