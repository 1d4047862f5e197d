package id.lumbung.platform.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// A service as small as can be, on which the mechanisms are shown to work.
@SpringBootApplication
class SampleService {}
