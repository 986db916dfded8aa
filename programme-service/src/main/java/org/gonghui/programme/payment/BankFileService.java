package org.gonghui.programme.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.person.ClearPerson;
import org.gonghui.programme.person.People;
import org.gonghui.programme.person.PersonalFile;
import org.gonghui.programme.person.Unmasked;

/** Hands out the file by which the bank is told whom to pay. */
@ApplicationScoped
public class BankFileService {

    private final LineRepository lines;
    private final BatchDesk desk;
    private final People people;
    private final Unmasked unmasked;

    BankFileService(LineRepository lines, BatchDesk desk, People people, Unmasked unmasked) {
        this.lines = lines;
        this.desk = desk;
        this.people = people;
        this.unmasked = unmasked;
    }

    /** The file of an approved batch; from the first time on the batch is with the bank. Each reading is audited. */
    @Transactional
    public byte[] export(UUID id, BankFileFormat format, String purpose) {
        Batch batch = desk.take(id, BatchAction.EXPORT);
        List<Line> all = lines.ofBatch(id);
        List<UUID> files = all.stream().map(Line::personalFile).distinct().toList();
        Map<UUID, ClearPerson> payees = unmasked.read(files, purpose);
        requireUnchanged(all, people.findAll(files));
        Batch exported = batch.moved(BatchAction.EXPORT.to(batch.state(), 0));
        if (exported.state() != batch.state()) {
            desk.keep(exported);
        }
        return switch (format) {
            case CSV -> BankFile.csv(all, payees);
            case XLSX -> BankFile.xlsx(all, payees, Objects.requireNonNull(batch.approvedOn()));
        };
    }

    /** What was approved is paid: to the people, and into the accounts, that were known when the batch was made. */
    private static void requireUnchanged(List<Line> lines, Map<UUID, PersonalFile> files) {
        Faults faults = new Faults();
        for (Line line : lines) {
            if (files.get(line.personalFile()).masked().revision() != line.payeeRevision()) {
                faults.add(
                        "/lines/" + (line.position() - 1),
                        "payee_changed",
                        Text.of("收款人资料在制作批次后有变更", "The payee's data was changed since the batch was made"));
            }
        }
        faults.throwAs(CommonProblem.CONFLICT);
    }
}
