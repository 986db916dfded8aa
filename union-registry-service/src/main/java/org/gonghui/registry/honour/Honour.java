package org.gonghui.registry.honour;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.record.RecordEntity;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.honour.HonourRequest.Recipient;
import org.jspecify.annotations.NullUnmarked;

/** An honour, of one recipient or of several that are not named. */
@Entity
@NullUnmarked
public class Honour extends RecordEntity<HonourRequest> {

    private String honourZh;
    private String honourEn;

    @Enumerated(EnumType.STRING)
    private HonourLevel level;

    private Integer year;

    @Enumerated(EnumType.STRING)
    private RecipientKind recipientKind;

    private String recipientNameZh;
    private String recipientNameEn;
    private Integer recipients;
    private String jointGroup;
    private String grantingBody;
    private String industry;

    @Enumerated(EnumType.STRING)
    private HonourState state;

    @ElementCollection
    @CollectionTable(name = "honour_industry", joinColumns = @JoinColumn(name = "honour"))
    @OrderColumn(name = "place")
    private List<IndustryCount> industryCounts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "honour_step", joinColumns = @JoinColumn(name = "honour"))
    @OrderColumn(name = "place")
    private List<HonourStep> stateHistory = new ArrayList<>();

    protected Honour() {}

    @Override
    protected void describe(HonourRequest request) {
        honourZh = request.honour().zh();
        honourEn = request.honour().en();
        level = request.level();
        year = request.year();
        recipientKind = request.recipient().kind();
        recipientNameZh = request.recipient().name().zh();
        recipientNameEn = request.recipient().name().en();
        recipients = request.recipients();
        jointGroup = request.jointGroup();
        grantingBody = request.grantingBody();
        industry = request.industry();
        if (!industryCounts.equals(request.industryCounts())) {
            industryCounts.clear();
            industryCounts.addAll(request.industryCounts());
        }
        if (stateHistory.isEmpty()) {
            state = request.state();
            stateHistory.add(HonourStep.recordedAs(state));
        }
    }

    /**
     * Takes the nomination a step further.
     *
     * @throws Problem {@code conflict} that names the states which may follow, if this one may not
     */
    void moveOn(HonourStep step) {
        if (!state.next().contains(step.state())) {
            throw new Problem(CommonProblem.CONFLICT).with("/state", "wrong_transition", sayWhatMayFollow());
        }
        LocalDate latest = stateHistory.stream()
                .map(HonourStep::date)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (latest != null && step.date() != null && step.date().isBefore(latest)) {
            throw Problem.content(
                    "/date",
                    "too_early",
                    Text.of("不得早于上一步 %s", "Not before the step before, %s").with(latest));
        }
        state = step.state();
        stateHistory.add(step);
    }

    private Text sayWhatMayFollow() {
        if (state.next().isEmpty()) {
            return Text.of("%s 之后没有其他状态", "%s is the last state: nothing follows it")
                    .with(state.code());
        }
        String next = state.next().stream().map(HonourState::code).collect(Collectors.joining(", "));
        return Text.of("%s 之后只能是 %s", "%s may be followed by %s only").with(state.code(), next);
    }

    /** The request that would have recorded it as it is, in the state it was recorded in. */
    HonourRequest asRecorded() {
        return said(stateHistory.get(0).state());
    }

    List<HonourStep> stateHistory() {
        return List.copyOf(stateHistory);
    }

    @Override
    public HonourRequest toRequest() {
        return said(state);
    }

    private HonourRequest said(HonourState inState) {
        return new HonourRequest(
                new Name(honourZh, honourEn),
                level,
                year,
                new Recipient(recipientKind, new Name(recipientNameZh, recipientNameEn)),
                body(),
                grantingBody,
                inState,
                recipients,
                jointGroup,
                industry,
                List.copyOf(industryCounts),
                source(),
                note(),
                externalId());
    }
}
