package id.lumbung.cooperative.event.template;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.lumbung.cooperative.ledger.Chart;

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
    @CsvSource(delimiter = '|', value = {
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
            "kind: MEMBER                       | kind: PERSON                       | PERSON"})
    void aWrongFileIsRefusedWithItsReason(String right, String wrong, String reason) {
        var file = SOUND.replace(right, wrong);
        assertThat(file).isNotEqualTo(SOUND);
        assertThatThrownBy(() -> files().read("J99.yaml", stream(file))).isInstanceOf(InvalidDefinition.class)
                .hasMessageContaining(reason);
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
