package org.gonghui.programme.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.payment.Batches.approve;
import static org.gonghui.programme.payment.Batches.approver;
import static org.gonghui.programme.payment.Batches.as;
import static org.gonghui.programme.payment.Batches.bankClerk;
import static org.gonghui.programme.payment.Batches.made;
import static org.gonghui.programme.payment.Batches.references;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.table.XlsxFile;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.programme.SamplePeople;
import org.gonghui.programme.ledger.Funds;
import org.gonghui.programme.person.BankAccount;
import org.gonghui.programme.person.People;
import org.gonghui.programme.person.PersonRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BankFileTest {

    private static final SamplePeople ONE = SamplePeople.of(7_000_001);
    private static final SamplePeople TWO = SamplePeople.of(7_000_002);

    @Inject
    SamplePayables payables;

    @Inject
    People people;

    private UUID fund;

    @BeforeAll
    static void bodies() {
        Federation.stands();
        SamplePayables.stand();
    }

    /** Names that a spreadsheet would take for formulas. */
    private List<UUID> items() {
        fund = Funds.filled("GD-HZ", "1000000.00");
        return List.of(
                payables.approved("GD-HZ", "2000.00", said("=1+1", ONE)),
                payables.approved("GD-HZ", "0.30", said("@样, 二\"", TWO)));
    }

    private static PersonRequest said(String name, SamplePeople somebody) {
        return new PersonRequest(
                name, somebody.identityNumber(), null, new BankAccount("-示例银行", somebody.bankAccount()), null);
    }

    @Test
    void a_csv_is_what_a_spreadsheet_and_a_bank_expect_and_again_the_same() {
        String batch = approved();
        byte[] file = Batches.file(batch, "text/csv");
        List<String> references = references(batch);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF序号,收款人,开户行,账号,金额,明细编号\r\n"
                        + "1,'=1+1,'-示例银行,\"\t%s\",2000.00,%s\r\n".formatted(ONE.bankAccount(), references.get(0))
                        + "2,\"'@样, 二\"\"\",'-示例银行,\"\t%s\",0.30,%s\r\n"
                                .formatted(TWO.bankAccount(), references.get(1)));
        long version = admin().get(batch).<Integer>path("version");
        assertThat(Batches.file(batch, "text/csv")).isEqualTo(file);
        admin().get(batch).then().body("state", equalTo("exported"), "version", equalTo((int) version));
    }

    @Test
    void a_workbook_holds_accounts_as_texts_and_no_formula_and_again_the_same()
            throws IOException, InterruptedException {
        String batch = approved();
        byte[] file = Batches.file(batch, XlsxFile.MEDIA_TYPE);
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : book.getFirstSheet().read()) {
                rows.add(row.stream().map(BankFileTest::text).toList());
            }
        }
        List<String> references = references(batch);
        assertThat(rows.get(1))
                .containsExactly(
                        "1",
                        "text =1+1",
                        "text -示例银行",
                        "text " + ONE.bankAccount(),
                        "2000.00",
                        "text " + references.get(0));
        assertThat(rows.get(2).get(4)).isEqualTo("0.30");
        Thread.sleep(1100); // The archive would write down when it was made, to the second.
        assertThat(Batches.file(batch, XlsxFile.MEDIA_TYPE)).isEqualTo(file);
    }

    @Test
    void each_reading_is_audited_with_its_purpose_and_needs_both_roles() {
        String batch = approved();
        export(as("c", Set.of(Roles.CASHIER), "GD"), batch, 403);
        export(as("c", Set.of(Roles.PII_READER), "GD"), batch, 403);
        export(as("c", Set.of(Roles.ADMIN)), batch, 403);
        export(as("c", Set.of(Roles.CASHIER, Roles.PII_READER), "GD-GZ"), batch, 404);
        bankClerk().accept("text/csv").post(batch + "/export").then().statusCode(400);
        bankClerk()
                .accept("image/png")
                .queryParam("purpose", "p")
                .post(batch + "/export")
                .then()
                .statusCode(406);
        admin().get(batch).then().body("state", equalTo("approved"));
        Batches.file(batch, "text/csv");
        String file = payables.fileOf(
                        UUID.fromString(admin().get(batch + "/lines").<String>path("items[0].item")))
                .toString();
        admin().get("/api/v1/audit?resource=personal_file&key=" + file)
                .then()
                .body("items.action", contains("create", "read"), "items[1].purpose", equalTo("test of the bank file"));
    }

    @Test
    void an_account_that_was_changed_since_the_batch_was_made_is_not_paid() {
        String batch = approved();
        UUID item = UUID.fromString(admin().get(batch + "/lines").path("items[1].item"));
        QuarkusTransaction.requiringNew()
                .run(() -> people.change(payables.fileOf(item), said("样改", SamplePeople.next())));
        bankClerk()
                .accept("text/csv")
                .queryParam("purpose", "p")
                .post(batch + "/export")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/lines/1"), "errors.code", contains("payee_changed"));
        admin().get(batch).then().body("state", equalTo("approved"));
    }

    private String approved() {
        List<UUID> items = items();
        String batch = made(fund, items);
        approve(approver(), batch, "2000.30").then().statusCode(200);
        return batch;
    }

    private static void export(io.restassured.specification.RequestSpecification caller, String batch, int status) {
        caller.accept("text/csv")
                .queryParam("purpose", "p")
                .post(batch + "/export")
                .then()
                .statusCode(status);
    }

    private static String text(Cell cell) {
        return cell.getType() == CellType.STRING ? "text " + cell.getText() : cell.getRawValue();
    }
}
