package org.gonghui.registry.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.database.Sql.SqlFailure;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** What lifecycle events ask of bodies and do to them, in the open transaction. Bodies are to be locked first. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class BodyLives {

    private final BodyRepository bodies;
    private final Documents documents;
    private final ObjectMapper json;

    BodyLives(BodyRepository bodies, Documents documents, ObjectMapper json) {
        this.bodies = bodies;
        this.documents = documents;
        this.json = json;
    }

    /** Keeps others from changing a body until the transaction ends; empty where there is none. */
    public Optional<Life> lock(String code) {
        return documents.lock(BodyService.RESOURCE, code).map(present -> Life.of(code, bodies.findById(code)));
    }

    public boolean isCreditCodeTaken(String creditCode) {
        return bodies.count("creditCode", creditCode) > 0;
    }

    /** Records a body that begins on a day, not yet under a superior. */
    public void found(BodyRequest request, LocalDate day, List<String> predecessors) {
        Body body = Body.recorded(request.foundedOn(day));
        body.take(Lineage.NONE.withPredecessors(predecessors));
        bodies.persist(body);
        publish(request.code(), body);
    }

    /** Gives a body another name; its short name stays where none is given. */
    public void rename(String code, Name name, @Nullable Name shortName, LocalDate day) {
        Body body = bodies.findById(code);
        body.rename(name, shortName, day);
        publish(code, body);
    }

    /** Ends a body; others may come out of it. */
    public void dissolve(String code, LocalDate day, List<String> successors) {
        Body body = bodies.findById(code);
        body.dissolve(day);
        body.take(body.lineage().withSuccessors(successors));
        publish(code, body);
    }

    /** Ends a body that goes on as another. */
    public void merge(String code, LocalDate day, String successor) {
        Body body = bodies.findById(code);
        body.dissolve(day);
        body.take(body.lineage().mergedInto(successor));
        publish(code, body);
    }

    public void addPredecessors(String code, List<String> predecessors) {
        Body body = bodies.findById(code);
        body.take(body.lineage().withPredecessors(predecessors));
        publish(code, body);
    }

    public void addSuccessors(String code, List<String> successors) {
        Body body = bodies.findById(code);
        body.take(body.lineage().withSuccessors(successors));
        publish(code, body);
    }

    /**
     * Puts a body back to what its document said.
     *
     * @param document null: it never was; refused by the database where other records name it
     */
    public void restore(String code, @Nullable JsonNode document) {
        if (document == null) {
            remove(code);
            documents.withdraw(BodyService.RESOURCE, code);
            return;
        }
        BodyDocument former = read(document);
        Body body = bodies.findById(code);
        body.describe(former.toRequest());
        body.take(former.lineage());
        publish(code, body);
    }

    private void remove(String code) {
        try {
            bodies.remove(code);
        } catch (SqlFailure refused) {
            throw refused.isReference()
                    ? new Problem(CommonProblem.CONFLICT)
                            .with(
                                    "",
                                    "referred_to",
                                    Text.of("已有其他记录引用工会 %s", "Other records name the body %s")
                                            .with(code))
                    : refused;
        }
    }

    private void publish(String code, Body body) {
        documents.publish(BodyService.RESOURCE, code, BodyDocument.from(body.toRequest(null, null), body.lineage()));
    }

    private BodyDocument read(JsonNode document) {
        try {
            return json.treeToValue(document, BodyDocument.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
