package org.gonghui.registry.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.registry.affiliation.AffiliationService;
import org.jspecify.annotations.Nullable;

/** Records and edits union bodies. */
@ApplicationScoped
public class BodyService {

    static final String RESOURCE = "body";

    private final BodyRepository bodies;
    private final AffiliationService affiliations;
    private final Documents documents;
    private final Caller caller;
    private final Calendar calendar;

    BodyService(
            BodyRepository bodies,
            AffiliationService affiliations,
            Documents documents,
            Caller caller,
            Calendar calendar) {
        this.bodies = bodies;
        this.affiliations = affiliations;
        this.documents = documents;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** What became of a write, and the body as it stands today. */
    record Written(Publication publication, BodyAsOf body) {}

    /** Records a new body; a code that is taken is a conflict. */
    @Transactional
    public Written create(BodyRequest request) {
        requireMayCreate(request, "/superior");
        if (documents.find(RESOURCE, request.code()).isPresent()) {
            throw alreadyExists(request.code());
        }
        return record(request);
    }

    /** Records the body, or edits it where the caller has seen what it replaces; an equal one stays as it is. */
    @Transactional
    public Written put(String code, BodyRequest request, @Nullable String ifMatch) {
        requireSameCode(code, request);
        if (documents.lock(RESOURCE, code).isEmpty()) {
            requireMayCreate(request, "/superior");
            return record(request);
        }
        caller.requireWithin(code, "/code");
        BodyAsOf present = find(code, null);
        BodyRequest before = asRequest(present);
        boolean equal = BodyDocument.from(before, Lineage.NONE).equals(BodyDocument.from(request, Lineage.NONE))
                && Objects.equals(before.superior(), request.superior());
        if (!equal) {
            EntityTags.requireMatch(ifMatch, present.etag());
        }
        return edit(request, before);
    }

    /** Changes some fields of a body. */
    @Transactional
    public Written patch(String code, MergePatch patch, @Nullable String ifMatch) {
        if (documents.lock(RESOURCE, code).isEmpty()) {
            throw notFound(code);
        }
        caller.requireWithin(code, "");
        BodyAsOf present = find(code, null);
        EntityTags.requireMatch(ifMatch, present.etag());
        BodyRequest before = asRequest(present);
        BodyRequest after = patch.applyTo(before, BodyRequest.class);
        requireSameCode(code, after);
        return edit(after, before);
    }

    /**
     * Reads a body.
     *
     * @param asOf null: as it stands today, dissolved bodies included; else it must exist on that day
     */
    public BodyAsOf find(String code, @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? calendar.today() : asOf;
        if (asOf != null && !bodies.isAlive(code, day)) {
            throw notFound(code);
        }
        return bodies.find(code, day).orElseThrow(() -> notFound(code));
    }

    public List<BodyAsOf> list(BodyRepository.Filter filter, LocalDate day, String after, int limit) {
        return bodies.list(filter, day, after, limit);
    }

    private Written record(BodyRequest request) {
        if (request.superior() != null) {
            affiliations.lockTree();
        }
        Body body = Body.recorded(request);
        bodies.persist(body);
        if (request.superior() != null) {
            affiliations.affiliateNewBody(
                    request.code(), request.superior(), request.superiorSince(), request.dissolvedOn());
        }
        return publish(request, body);
    }

    private Written edit(BodyRequest request, BodyRequest before) {
        Faults faults = new Faults();
        if (!Objects.equals(request.superior(), before.superior())) {
            faults.add(
                    "/superior",
                    "immutable",
                    Text.of("请通过隶属关系 /api/v1/affiliations 更改上级", "Change it through /api/v1/affiliations"));
        }
        faults.throwIfAny();
        Body body = bodies.findById(request.code());
        body.describe(request);
        LocalDate dissolvedOn = request.dissolvedOn();
        if (dissolvedOn != null && !dissolvedOn.equals(before.dissolvedOn())) {
            requireNoChildren(request.code(), dissolvedOn);
        }
        return publish(request, body);
    }

    /** An edit corrects the date of a dissolution; to dissolve a body that others stand under is an event. */
    private void requireNoChildren(String code, LocalDate day) {
        // Written first: from here on nobody can place another body under it.
        bodies.flush();
        if (affiliations.hasChildrenBeyond(code, day)) {
            throw new Problem(CommonProblem.CONFLICT)
                    .with(
                            "/dissolvedOn",
                            "has_children",
                            Text.of(
                                            "尚有下级工会；请使用 /api/v1/bodies/%s/dissolve",
                                            "Other bodies stand under it; use /api/v1/bodies/%s/dissolve")
                                    .with(code));
        }
    }

    private Written publish(BodyRequest request, Body body) {
        Publication publication =
                documents.publish(RESOURCE, request.code(), BodyDocument.from(request, body.lineage()));
        return new Written(publication, find(request.code(), null));
    }

    private BodyRequest asRequest(BodyAsOf present) {
        return bodies.findById(present.document().key()).toRequest(present.superior(), null);
    }

    /** Lets a caller record a body only under a superior in the own subtrees. */
    public void requireMayCreate(BodyRequest request, String pointer) {
        if (request.superior() != null) {
            caller.requireWithin(request.superior(), pointer);
        } else if (!caller.is(Roles.ADMIN)) {
            throw new Problem(
                    CommonProblem.FORBIDDEN,
                    Text.of("只有管理员可以登记没有上级的工会", "Only an admin records a body without a superior"));
        }
    }

    private static void requireSameCode(String code, BodyRequest request) {
        if (!code.equals(request.code())) {
            throw Problem.content(
                    "/code", "immutable", Text.of("代码必须是 %s", "The code is %s").with(code));
        }
    }

    private static Problem alreadyExists(String code) {
        return new Problem(CommonProblem.ALREADY_EXISTS)
                .with(
                        "/code",
                        "taken",
                        Text.of("代码 %s 已被使用", "The code %s is taken").with(code))
                .header("Location", "/api/v1/bodies/" + code);
    }

    /** The life of a body that was asked for, or the answer that there is none. */
    public static Life require(String code, @Nullable Life life) {
        if (life == null) {
            throw notFound(code);
        }
        return life;
    }

    static Problem notFound(String code) {
        return Problem.notFound(
                Text.of("没有代码为 %s 的工会", "There is no union body %s").with(code));
    }
}
