package id.lumbung.cooperative.event.template;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Side;

/// Reads events from their files. Every file is checked against the chart, or reading fails.
public final class DefinitionFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Chart chart;
    private final List<GoodsKind> goods;
    private final List<Definition> definitions = new ArrayList<>();
    private final List<MadeEvent> made = new ArrayList<>();
    private final HashSet<EventCode> codes = new HashSet<>();

    /// @param goods the file of the kinds of goods
    public DefinitionFiles(Chart chart, InputStream goods) {
        this.chart = chart;
        this.goods = yaml(goods).entrySet().stream().map(DefinitionFiles::goods).toList();
    }

    /// @throws InvalidDefinition when it does not hold together
    public DefinitionFiles read(String file, InputStream content) {
        try {
            var definition = JSON.convertValue(yaml(content), Document.class).definition(goods);
            Soundness.check(definition, chart);
            onlyOnce(definition.code());
            definitions.add(definition);
            return this;
        } catch (InvalidDefinition e) {
            throw e;
        } catch (RuntimeException e) {
            throw new InvalidDefinition(file, e);
        }
    }

    /// As [#read], of an event that the system makes itself.
    public DefinitionFiles readMade(String file, InputStream content) {
        try {
            var event = JSON.convertValue(yaml(content), MadeDocument.class).event();
            for (var side : Side.values()) {
                if (event.accounts(side, chart).isEmpty()) {
                    throw new InvalidDefinition(event.code().value(), "an entry has two sides");
                }
            }
            onlyOnce(event.code());
            made.add(event);
            return this;
        } catch (InvalidDefinition e) {
            throw e;
        } catch (RuntimeException e) {
            throw new InvalidDefinition(file, e);
        }
    }

    public Catalogue catalogue() {
        return new Catalogue(definitions, made);
    }

    private void onlyOnce(EventCode code) {
        if (!codes.add(code)) {
            throw new InvalidDefinition(code.value(), "there are two of it");
        }
    }

    private static Map<String, Object> yaml(InputStream content) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
    }

    private static GoodsKind goods(Map.Entry<String, Object> line) {
        var accounts = JSON.convertValue(line.getValue(), GoodsLine.class);
        return new GoodsKind(line.getKey(), AccountCode.of(accounts.stock), AccountCode.of(accounts.salesToMembers),
                AccountCode.of(accounts.salesToOthers), AccountCode.of(accounts.cost));
    }

    private record GoodsLine(String stock, String salesToMembers, String salesToOthers, String cost) {}

    private record Document(String code, @Nullable Integer version, Group group, int order, String icon,
            List<FieldLine> fields, List<EntryBlock> entries, @Nullable Boolean perOutlet, @Nullable String activates) {

        Definition definition(List<GoodsKind> goods) {
            return new Definition(EventCode.of(code), version == null ? 1 : version, group, order, icon,
                    fields.stream().map(field -> field.field(goods)).toList(),
                    entries.stream().map(EntryBlock::entry).toList(), isPerOutlet(), activates);
        }

        /// Unless its file says otherwise, or it asks for outlets itself.
        private boolean isPerOutlet() {
            return !Boolean.FALSE.equals(perOutlet) && fields.stream().noneMatch(field -> field.kind == Kind.OUTLET);
        }
    }

    private record MadeDocument(String code, int version, Group group, int order, String icon, String page,
            List<String> debit, List<String> credit) {

        MadeEvent event() {
            return new MadeEvent(EventCode.of(code), version, group, order, icon, page,
                    debit.stream().map(AccountRange::parse).toList(),
                    credit.stream().map(AccountRange::parse).toList());
        }
    }

    private enum Kind {
        MONEY, ACCOUNT, ACCOUNT_AMOUNTS, GOODS, BUYER, MEMBER, MEMBER_AMOUNTS, LOAN, NAME, MONTHS, OUTLET
    }

    private record ProposalLine(String percent, String of) {}

    private record FieldLine(String name, Kind kind, @Nullable List<String> accounts, @Nullable List<String> goods,
            @Nullable Boolean optional, @Nullable ProposalLine propose) {

        Field field(List<GoodsKind> all) {
            if (kind != Kind.MONEY && (optional != null || propose != null)) {
                throw new IllegalArgumentException(name + ": only amounts are optional or proposed");
            }
            return switch (kind) {
                case MONEY -> new Field.Money(name, Boolean.TRUE.equals(optional), proposal());
                case ACCOUNT -> new Field.AccountChoice(name, ranges());
                case ACCOUNT_AMOUNTS -> new Field.AccountAmounts(name, ranges());
                case GOODS -> new Field.Goods(name,
                        all.stream().filter(one -> goods == null || goods.contains(one.key())).toList());
                case BUYER -> new Field.Buyer(name);
                case MEMBER -> new Field.Member(name);
                case MEMBER_AMOUNTS -> new Field.MemberAmounts(name);
                case LOAN -> new Field.Loan(name);
                case NAME -> new Field.Name(name);
                case MONTHS -> new Field.Months(name);
                case OUTLET -> new Field.Outlet(name);
            };
        }

        private Field.@Nullable Proposal proposal() {
            return propose == null ? null : new Field.Proposal(Rate.percent(propose.percent), Amount.parse(propose.of));
        }

        private List<AccountRange> ranges() {
            return Objects.requireNonNull(accounts, "accounts").stream().map(AccountRange::parse).toList();
        }
    }

    private record EntryBlock(EntryTemplate.Voucher voucher, @Nullable String unit, List<LineRow> lines) {

        EntryTemplate entry() {
            return new EntryTemplate(voucher, unit, lines.stream().map(LineRow::line).toList());
        }
    }

    private record LineRow(@Nullable String debit, @Nullable String credit, @Nullable String amount,
            @Nullable String each,
            @Nullable String subject, @Nullable String participation, @Nullable String months) {

        /// Both sides named: debit where the amount is above zero, credit where it is below.
        LineTemplate line() {
            if (debit == null && credit == null || (amount == null) == (each == null)
                    || debit != null && credit != null && each != null) {
                throw new IllegalArgumentException("a line is debit or credit, of an amount or of each");
            }
            var account = debit == null ? Objects.requireNonNull(credit) : debit;
            return new LineTemplate(debit == null ? Side.KREDIT : Side.DEBIT, AccountRef.parse(account),
                    debit == null || credit == null ? null : AccountRef.parse(credit),
                    Amount.parse(amount == null ? Objects.requireNonNull(each) : amount), each, subject, share(),
                    months);
        }

        private ParticipationRef share() {
            return switch (participation) {
                case null -> new ParticipationRef.Fixed(Participation.TANPA);
                case "ANGGOTA" -> new ParticipationRef.Fixed(Participation.ANGGOTA);
                case "NON_ANGGOTA" -> new ParticipationRef.Fixed(Participation.NON_ANGGOTA);
                default -> new ParticipationRef.OfBuyer(participation);
            };
        }
    }
}
