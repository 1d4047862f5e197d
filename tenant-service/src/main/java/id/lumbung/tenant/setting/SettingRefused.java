package id.lumbung.tenant.setting;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A setting that a regency cannot have.
final class SettingRefused extends Refusal {

    private SettingRefused(String code, Object... arguments) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }

    static Refusal missing(String field) {
        return new SettingRefused("setting.missing").at(field);
    }

    static Refusal tooLong(String field, int longest) {
        return new SettingRefused("setting.too-long", longest).at(field);
    }

    static Refusal amount(String field) {
        return new SettingRefused("setting.amount").at(field);
    }
}
