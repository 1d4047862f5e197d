package id.lumbung.platform.sample;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SamplePages {

    @GetMapping("/sample")
    String sample() {
        return "sample";
    }
}
