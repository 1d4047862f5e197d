package id.lumbung.cooperative.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A reason that is kept.
record ReasonForm(@NotBlank @Size(min = 3, max = 300) String reason) {}
