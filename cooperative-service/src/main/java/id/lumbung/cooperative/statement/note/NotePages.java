package id.lumbung.cooperative.statement.note;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The form of the notes of a year: a large field for each topic.
@Controller
@RequestMapping("/koperasi/{cooperative}/laporan/calk/isian")
@PreAuthorize("@offices.mayRecord(#cooperative)")
class NotePages {

    private static final String SEEN = "lihat-";

    private final OtherNotes notes;

    NotePages(OtherNotes notes) {
        this.notes = notes;
    }

    @GetMapping
    String form(@PathVariable UUID cooperative, @RequestParam int tahun, Model model) {
        var latest = notes.latest(cooperative, tahun);
        var values = new LinkedHashMap<String, String>();
        for (var topic : Topic.values()) {
            var note = latest.get(topic);
            values.put(topic.name(), note == null ? "" : note.text());
            values.put(SEEN + topic, note == null ? "0" : Integer.toString(note.revision()));
        }
        return show(cooperative, tahun, new MapBindingResult(values, "form"), model);
    }

    /// All topics or none.
    @PostMapping
    ModelAndView write(@PathVariable UUID cooperative, @RequestParam int tahun, @RequestParam Map<String, String> sent,
            Model model) {
        var values = new LinkedHashMap<String, String>();
        Arrays.stream(Topic.values()).forEach(topic -> {
            values.put(topic.name(), "");
            values.put(SEEN + topic, "0");
        });
        values.putAll(sent);
        var form = new MapBindingResult(values, "form");
        return FormAnswer.of(form, () -> {
            notes.write(cooperative, tahun, drafts(sent));
            return Redirect.saying("statement.noted", "/koperasi/{cooperative}/laporan/calk?masa={tahun}", cooperative,
                    tahun);
        }, () -> show(cooperative, tahun, form, model));
    }

    private static Map<Topic, OtherNotes.Draft> drafts(Map<String, String> sent) {
        var drafts = new EnumMap<Topic, OtherNotes.Draft>(Topic.class);
        for (var topic : Topic.values()) {
            drafts.put(topic, new OtherNotes.Draft(seen(sent, topic), sent.getOrDefault(topic.name(), "")));
        }
        return drafts;
    }

    private static int seen(Map<String, String> sent, Topic topic) {
        var text = sent.getOrDefault(SEEN + topic, "0");
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private String show(UUID cooperative, int year, MapBindingResult form, Model model) {
        model.addAttribute("cooperative", notes.cooperative(cooperative));
        model.addAttribute("year", Integer.toString(year));
        model.addAttribute("topics", Arrays.stream(Topic.values()).map(Topic::name).toList());
        model.addAttribute("history", notes.history(cooperative, year));
        model.addAttribute("form", form.getTargetMap());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form);
        return "statement/note-form";
    }
}
