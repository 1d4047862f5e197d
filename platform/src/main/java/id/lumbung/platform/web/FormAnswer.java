package id.lumbung.platform.web;

import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.platform.problem.Refusal;

/// What the sending of a form answers: on to the next page, or the same page once more with what was typed and the
/// reason beside the field.
public final class FormAnswer {

    private FormAnswer() {}

    /// @param work done only if everything could be read; gives a [Redirect]
    /// @param again prepares the model and names the view of the form; answered with 422 when reading failed or the work
    /// was refused for what was typed. Any other refusal has a page of its own.
    public static ModelAndView of(BindingResult typed, Supplier<String> work, Supplier<String> again) {
        if (!typed.hasErrors()) {
            try {
                return new ModelAndView(work.get());
            } catch (Refusal refusal) {
                rejectOrThrow(refusal, typed);
            }
        }
        var page = new ModelAndView(again.get());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static void rejectOrThrow(Refusal refusal, BindingResult typed) {
        switch (refusal.status()) {
            case BAD_REQUEST, CONFLICT, UNPROCESSABLE_CONTENT -> refusal.reject(typed);
            default -> throw refusal;
        }
    }
}
