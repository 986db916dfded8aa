package org.gonghui.programme.scheme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.DateRules;
import org.gonghui.registrycopy.BodyDirectory;
import org.jspecify.annotations.Nullable;

/** Records schemes and their rules. */
@ApplicationScoped
public class SchemeService {

    static final String RESOURCE = "relief_scheme";

    private final SchemeRepository schemes;
    private final RuleRepository rules;
    private final Documents documents;
    private final BodyDirectory directory;
    private final Caller caller;

    SchemeService(
            SchemeRepository schemes,
            RuleRepository rules,
            Documents documents,
            BodyDirectory directory,
            Caller caller) {
        this.schemes = schemes;
        this.rules = rules;
        this.documents = documents;
        this.directory = directory;
        this.caller = caller;
    }

    /** What a scheme that is there is for. */
    @Transactional
    public Segment segment(String code) {
        return schemes.findById(code).segment();
    }

    /** A scheme as it is recorded; empty where there is none with this code. */
    public Optional<SchemeRequest> request(String code) {
        return schemes.findByIdOptional(code).map(Scheme::toRequest);
    }

    StoredDocument find(String code) {
        return documents.find(RESOURCE, code).orElseThrow(() -> notFound(code));
    }

    Page<StoredDocument> list(SchemeFilter filter, int pageSize, @Nullable String pageToken) {
        List<?> filters = List.of(RESOURCE, filter.values());
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows = schemes.page(filter, PageToken.after(from), pageSize + 1);
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()));
    }

    /** Records a scheme or replaces what is recorded. */
    Publication put(String code, SchemeRequest request, @Nullable String ifMatch) {
        if (!code.equals(request.code())) {
            throw Problem.content(
                    "/code", "immutable", Text.of("代码必须是 %s", "The code is %s").with(code));
        }
        directory.require(request.body(), "/body");
        caller.requireWithin(request.body(), "/body");
        return QuarkusTransaction.joiningExisting().call(() -> record(request, ifMatch));
    }

    private Publication record(SchemeRequest request, @Nullable String ifMatch) {
        schemes.takeTurn(request.code());
        Optional<StoredDocument> present = documents.lock(RESOURCE, request.code());
        if (present.isEmpty()) {
            Scheme scheme = Scheme.of(request);
            schemes.persist(scheme);
            return publish(scheme);
        }
        Scheme scheme = schemes.findById(request.code());
        caller.requireWithin(scheme.body(), "");
        if (!scheme.toRequest().equals(request)) {
            EntityTags.requireMatch(ifMatch, present.get().etag());
            scheme.become(request);
        }
        return publish(scheme);
    }

    /** Writes a version of a scheme's rule, a new one or another text; one that cases are bound to stays as it is. */
    Publication putRule(String code, LocalDate validFrom, RuleContent content, @Nullable String ifMatch) {
        Faults faults = new Faults();
        DateRules.plausible(validFrom, "?validFrom", faults);
        faults.throwAs(CommonProblem.INVALID_PARAMETER);
        return QuarkusTransaction.joiningExisting().call(() -> recordRule(code, validFrom, content, ifMatch));
    }

    private Publication recordRule(String code, LocalDate validFrom, RuleContent content, @Nullable String ifMatch) {
        StoredDocument present = documents.lock(RESOURCE, code).orElseThrow(() -> notFound(code));
        Scheme scheme = schemes.findById(code);
        caller.requireWithin(scheme.body(), "");
        rules.keepAlone(code);
        Rule known = rules.at(code, validFrom).orElse(null);
        if (known == null) {
            requireNoLaterCase(code, validFrom);
            rules.add(new Rule(Ids.next(), code, validFrom, content));
            return new Publication(publish(scheme).document(), true, true);
        }
        if (!known.content().equals(content)) {
            EntityTags.requireMatch(ifMatch, present.etag());
            requireUnused(known);
            rules.replace(known.id(), content);
        }
        return publish(scheme);
    }

    private void requireUnused(Rule known) {
        if (rules.lastUsed(known.id()).isPresent()) {
            throw SchemeLists.ruleKept();
        }
    }

    /** A case is bound to the version in force on its day; a new version must not come to lie before that day. */
    private void requireNoLaterCase(String code, LocalDate validFrom) {
        rules.inForce(code, validFrom)
                .flatMap(before -> rules.lastUsed(before.id()))
                .filter(last -> !last.isBefore(validFrom))
                .ifPresent(last -> {
                    throw new Problem(CommonProblem.CONFLICT)
                            .with(
                                    "?validFrom",
                                    "cases_bound",
                                    Text.of("已有 %s 的申请适用此前版本", "A case of %s is bound to the version before")
                                            .with(last));
                });
    }

    private Publication publish(Scheme scheme) {
        return documents.publish(
                RESOURCE, scheme.code(), SchemeDocument.of(scheme.toRequest(), rules.of(Set.of(scheme.code()))));
    }

    private static Problem notFound(String code) {
        return Problem.notFound(Text.of("没有帮扶项目 %s", "There is no scheme %s").with(code));
    }
}
