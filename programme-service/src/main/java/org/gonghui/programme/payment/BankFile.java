package org.gonghui.programme.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.table.Cell;
import org.gonghui.kit.table.CsvText;
import org.gonghui.kit.table.Table;
import org.gonghui.kit.table.XlsxFile;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.person.BankAccount;
import org.gonghui.programme.person.ClearPerson;

/** The file by which a bank is told whom to pay. The same lines and people make the same bytes. */
final class BankFile {

    private static final Text NAME = Text.of("付款明细", "Payments");

    private static final List<Text> HEADINGS = List.of(
            Text.of("序号", "No."),
            Text.of("收款人", "Payee"),
            Text.of("开户行", "Bank"),
            Text.of("账号", "Account"),
            Text.of("金额", "Amount"),
            Text.of("明细编号", "Reference"));

    private BankFile() {}

    static byte[] csv(List<Line> lines, Map<UUID, ClearPerson> payees) {
        return CsvText.write(table(lines, payees), Locale.CHINESE);
    }

    static byte[] xlsx(List<Line> lines, Map<UUID, ClearPerson> payees, LocalDate approvedOn) {
        return XlsxFile.write(List.of(table(lines, payees)), Locale.CHINESE, approvedOn);
    }

    private static Table table(List<Line> lines, Map<UUID, ClearPerson> payees) {
        return new Table(
                NAME,
                HEADINGS,
                lines.stream()
                        .map(line -> row(line, payees.get(line.personalFile())))
                        .toList());
    }

    private static List<Cell> row(Line line, ClearPerson payee) {
        BankAccount account = payee.bankAccount();
        return List.of(
                Cell.of(BigDecimal.valueOf(line.position())),
                Cell.of(payee.name()),
                account == null ? Cell.EMPTY : Cell.of(account.bank()),
                account == null ? Cell.EMPTY : Cell.ofDigits(account.number()),
                Cell.of(line.amount()),
                Cell.of(line.bankReference()));
    }
}
