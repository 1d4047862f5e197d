package id.lumbung.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.SmartValidator;

/// Bean Validation for forms that are records. When one field cannot be read, no record exists, and Spring then asks for
/// the other fields one by one; Boot's own adapter does not answer that, and a person would hear of one mistake at a time.
record FormValidator(SmartValidator beans) implements SmartValidator {

    @Override
    public boolean supports(Class<?> type) {
        return beans.supports(type);
    }

    @Override
    public void validate(Object form, Errors errors) {
        beans.validate(form, errors);
    }

    @Override
    public void validate(Object form, Errors errors, Object... hints) {
        beans.validate(form, errors, hints);
    }

    @Override
    public void validateValue(Class<?> form, @Nullable String field, @Nullable Object value, Errors errors,
            Object... hints) {
        beans.validateValue(form, field, value, errors, hints);
    }
}
