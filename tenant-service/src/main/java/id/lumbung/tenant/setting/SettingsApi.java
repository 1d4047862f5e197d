package id.lumbung.tenant.setting;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/settings")
class SettingsApi {

    private final RegencySettings settings;

    SettingsApi(RegencySettings settings) {
        this.settings = settings;
    }

    @GetMapping
    Settings current() {
        return settings.current();
    }

    @PutMapping
    Settings change(@RequestBody Settings changed) {
        return settings.change(changed);
    }
}
