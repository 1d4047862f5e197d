package id.lumbung.cooperative.event;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.event.template.Definition;
import id.lumbung.cooperative.event.template.Field;
import id.lumbung.cooperative.event.template.GoodsKind;
import id.lumbung.cooperative.event.template.Group;
import id.lumbung.cooperative.event.template.Happening;
import id.lumbung.cooperative.event.template.MadeEvent;
import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Events for programs. The key of the request is the id of the first entry.
@RestController
@RequestMapping("/cooperatives/{cooperative}")
class EventApi {

    private final Recordings recordings;
    private final Wording wording;
    private final Once once;
    private final PostingMeter meter;

    EventApi(Recordings recordings, Wording wording, Once once, PostingMeter meter) {
        this.recordings = recordings;
        this.wording = wording;
        this.once = once;
        this.meter = meter;
    }

    /// What can be recorded, and what each event asks; then what the system records, and on which page.
    @GetMapping("/events")
    List<EventJson> events(@PathVariable UUID cooperative) {
        var offered = recordings.offered(cooperative);
        return Stream.concat(
                offered.definitions().stream().map(one -> EventJson.of(one, offered, wording.label(one.code()))),
                offered.made().stream().map(one -> EventJson.of(one, wording.label(one.code())))).toList();
    }

    /// The document holds `date`, perhaps a `note` and the code of an outlet as `unit`, and the fields of the event.
    @PostMapping("/events/{code}")
    ResponseEntity<?> record(@PathVariable UUID cooperative, @PathVariable String code, @IdempotencyKey UUID key,
            @RequestBody Map<String, Object> document) {
        var event = recordings.known(code);
        return meter.measure(event, attempt -> once.answerAtTheEnd(key, document, () -> attempt.work(() -> {
            var asked = recordings.askToRecord(cooperative, event, document.containsKey(Answers.UNIT));
            var answers = Answers.read(asked, Document.flattened(document));
            var facts = answers.facts();
            var words = wording.of(asked, answers.note(), facts);
            return RecordedJson.created(cooperative,
                    recordings.record(key, asked, new Happening(answers.on(), words, facts).in(answers.in()),
                            answers.kept()));
        })));
    }

    /// @param page where the system is asked for it; none for what is recorded here
    record EventJson(String code, int version, String label, Group group, List<FieldJson> fields,
            @Nullable String page) {

        static EventJson of(MadeEvent made, String label) {
            return new EventJson(made.code().value(), made.version(), label, made.group(), List.of(), made.page());
        }

        static EventJson of(Definition definition, Recordings.Offered offered, String label) {
            return new EventJson(definition.code().value(), definition.version(), label, definition.group(),
                    Stream.concat(definition.fields().stream().map(field -> FieldJson.of(field, offered)),
                            definition.perOutlet() && offered.units().size() > 1
                                    ? Stream.of(new FieldJson(Answers.UNIT, "Outlet", true, units(offered)))
                                    : Stream.empty())
                            .toList(),
                    null);
        }
    }

    /// @param choices what may be answered, where there is a choice
    record FieldJson(String name, String kind, boolean optional, List<String> choices) {

        static FieldJson of(Field field, Recordings.Offered offered) {
            var chart = offered.chart();
            return new FieldJson(field.name(), field.getClass().getSimpleName(),
                    field instanceof Field.Money(var _, var optional, var _) && optional, switch (field) {
                        case Field.AccountChoice choice -> codes(choice.choices(chart));
                        case Field.AccountAmounts several -> codes(several.choices(chart));
                        case Field.Goods goods -> goods.choices().stream().map(GoodsKind::key).toList();
                        case Field.Buyer _ -> List.of("ANGGOTA", "NON_ANGGOTA");
                        case Field.Outlet _ -> units(offered);
                        case Field.Money _,Field.Member _,Field.MemberAmounts _,Field.Loan _,Field.Name _,Field.Months _ ->
                            List.of();
                    });
        }

        private static List<String> codes(List<Account> accounts) {
            return accounts.stream().map(account -> account.code().value()).toList();
        }
    }

    private static List<String> units(Recordings.Offered offered) {
        return offered.units().stream().map(Unit::code).toList();
    }
}
