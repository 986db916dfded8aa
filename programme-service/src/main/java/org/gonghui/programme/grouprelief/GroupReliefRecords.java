package org.gonghui.programme.grouprelief;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.record.RecordKind;
import org.gonghui.kit.record.RecordService;
import org.gonghui.kit.record.RecordTools;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.grouprelief.GroupReliefView.GroupReliefDocument;
import org.gonghui.programme.reliefcount.Gifts;

/** Keeps group relief. What is cancelled does not change any more. */
@Singleton
public class GroupReliefRecords extends RecordService<GroupRelief, GroupReliefRequest> {

    private final GroupReliefRules rules;
    private final GroupReliefMoney money;
    private final Gifts gifts;

    GroupReliefRecords(
            GroupReliefRepository records,
            RecordTools tools,
            GroupReliefRules rules,
            GroupReliefMoney money,
            Gifts gifts) {
        super(
                new RecordKind<>(
                        GroupReliefResource.PATH,
                        GroupReliefRequest.class,
                        GroupRelief::new,
                        Text.of("没有集体帮扶 %s", "There is no group relief %s")),
                records,
                tools);
        this.rules = rules;
        this.money = money;
        this.gifts = gifts;
    }

    /** Cancels a record and takes its money back into its fund; one that is cancelled stays as it is. */
    @Transactional
    Publication cancel(UUID id, String reason) {
        lock(id);
        GroupRelief record = super.findToChange(id);
        if (!record.isCancelled()) {
            record.cancel(reason);
            if (record.toRequest().fund() != null) {
                money.takeBack(record, reason);
            }
        }
        return publish(record);
    }

    @Override
    protected void added(GroupRelief record) {
        rules.require(record.toRequest());
        if (record.toRequest().fund() != null) {
            money.pay(record);
        }
    }

    @Override
    protected GroupRelief findToChange(UUID id) {
        GroupRelief record = super.findToChange(id);
        if (record.isCancelled()) {
            throw new Problem(CommonProblem.CONFLICT).with("/state", "cancelled", Text.of("已撤销", "It is cancelled"));
        }
        return record;
    }

    @Override
    protected void requireAllowed(GroupReliefRequest before, GroupReliefRequest after) {
        rules.requireBookedAlike(before, after);
        rules.require(after);
    }

    /** Groups count among those who were given relief, with what they were given where nobody knows how many they were. */
    @Override
    protected Publication publish(GroupRelief record) {
        if (record.isCancelled()) {
            gifts.takenBack(resource(), record.id());
        } else {
            gifts.given(record.gift());
        }
        return super.publish(record);
    }

    @Override
    protected Object document(GroupRelief record) {
        return GroupReliefDocument.of(record);
    }
}
