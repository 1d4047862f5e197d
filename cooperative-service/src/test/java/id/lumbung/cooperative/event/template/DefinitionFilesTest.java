package id.lumbung.cooperative.event.template;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DefinitionFilesTest {

    private static final String SOUND = """
            code: J99
            group: KELUAR
            order: 1
            icon: receipt
            fields:
              - {name: amount, kind: MONEY}
              - {name: fee, kind: MONEY}
              - {name: person, kind: MEMBER}
              - {name: cash, kind: ACCOUNT, accounts: [1-1101..1-1103]}
            entries:
              - voucher: KAS
                lines:
                  - {debit: 2-1201, amount: amount, subject: person}
                  - {credit: cash, amount: amount - fee}
                  - {credit: 7-1105, amount: fee}
            """;

    @Test
    void aFileWithThreeLinesAndADifferenceIsSound() {
        assertThat(files().read("J99.yaml", stream(SOUND)).catalogue().definitions()).hasSize(1);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiterString = " | ", value = {
            "amount: amount - fee}              | amount: amount}                    | debit and credit differ",
            "credit: 7-1105                     | credit: 7-9999                     | no account 7-9999",
            "credit: 7-1105                     | credit: 7-0000                     | 7-0000 is a heading",
            "credit: 7-1105                     | credit: 4-1101                     | 4-1101 needs to know whose business it is",
            "debit: 2-1201                      | debit: 1-1501                      | 1-1501 asks for BARANG",
            "amount: fee}                       | amount: fees}                      | there is no field fees",
            "amount: fee}                       | amount: cash}                      | cash is not an amount",
            "subject: person                    | subject: fee                       | fee names nobody",
            "subject: person                    | subjekt: person                    | subjekt",
            "voucher: KAS                       | voucher: BM                        | voucher KAS is for cash",
            "[1-1101..1-1103]                   | [1-1201..1-1100]                   | cash offers nothing to choose",
            "name: fee,                         | name: amount,                      | two fields are named amount",
            "amount: amount - fee}              | amount: amount * fee}              | Not a sum of fields",
            "kind: MEMBER                       | kind: PERSON                       | PERSON",
            "kind: MEMBER                       | kind: MEMBER, optional: true       | only amounts are optional",
            "subject: person                    | subject: person.member             | person is no loan",
            "credit: 7-1105                     | credit: 4-1109|4-2109              | a sale is to somebody",
            "credit: 7-1105                     | credit: cash 1-1101>7-1105         | cash has no pair for 1-1102",
            "name: fee, kind: MONEY             | name: fee, kind: MONEY, propose: {percent: x, of: amount}      | Not a percentage",
            "name: fee, kind: MONEY             | name: fee, kind: MONEY, propose: {percent: '2', of: cash}      | cash is not an amount"})
    void aWrongFileIsRefusedWithItsReason(String right, String wrong, String reason) {
        var file = SOUND.replace(right, wrong);
        assertThat(file).isNotEqualTo(SOUND);
        assertThatThrownBy(() -> files().read("J99.yaml", stream(file))).isInstanceOf(InvalidDefinition.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 86553000, 432765", "20, 40000, 8000", "2, 25, 1", "2, 24, 0",
            "11, 999999999999999, 110000000000000"})
    void halfARupiahOfAProposalGoesUp(String percent, long whole, long share) {
        assertThat(Rate.percent(percent).share(Rupiah.of(whole))).isEqualTo(Rupiah.of(share));
    }

    @Test
    void aLineOfBothSidesStandsWhereTheRestIs() {
        var asset = """
                code: J99
                group: ASET
                order: 1
                icon: store
                fields:
                  - {name: price, kind: MONEY}
                  - {name: proceeds, kind: MONEY, optional: true}
                  - {name: cash, kind: ACCOUNT, accounts: [1-1101]}
                entries:
                  - voucher: KAS
                    lines:
                      - {debit: cash, amount: proceeds}
                      - {credit: 1-3101, amount: price}
                      - {debit: 8-1103, credit: 7-1103, amount: price - proceeds}
                """;
        var sale = files().read("J99.yaml", stream(asset)).catalogue().definitions().getFirst();
        assertThat(lines(sale, 100, 70)).containsExactly("1-1101 D 70", "1-3101 K 100", "8-1103 D 30");
        assertThat(lines(sale, 100, 130)).containsExactly("1-1101 D 130", "1-3101 K 100", "7-1103 K 30");
        assertThat(lines(sale, 100, 100)).containsExactly("1-1101 D 100", "1-3101 K 100");
        assertThat(lines(sale, 100, 0)).containsExactly("1-3101 K 100", "8-1103 D 100");
    }

    private static List<String> lines(Definition sale, long price, long proceeds) {
        Map<String, Fact> facts = Map.of("price", new Fact.Money(Rupiah.of(price)), "proceeds",
                new Fact.Money(Rupiah.of(proceeds)), "cash", new Fact.AccountChoice(AccountCode.of("1-1101")));
        return sale.postings(UUID.randomUUID(), UUID.randomUUID(),
                new Happening(LocalDate.of(2025, 7, 1), "Uji", facts), Chart.standard()).getFirst().lines().stream()
                .map(line -> line.account() + " " + line.side().letter() + " " + line.amount().amount()).toList();
    }

    @Test
    void twoFilesOfTheSameCodeAreRefused() {
        var files = files().read("J99.yaml", stream(SOUND));
        assertThatThrownBy(() -> files.read("J98.yaml", stream(SOUND))).isInstanceOf(InvalidDefinition.class)
                .hasMessageContaining("two of it");
    }

    private static DefinitionFiles files() {
        return new DefinitionFiles(Chart.standard(),
                stream("sembako: {stock: 1-1501, salesToMembers: 4-1101, salesToOthers: 4-2101, cost: 5-1101}"));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
