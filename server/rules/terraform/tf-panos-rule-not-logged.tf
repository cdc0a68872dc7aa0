resource "panos_security_policy" "a" {
  rule {
    action = "allow"
    log_setting = "central"
    # ruleid: tf-panos-rule-not-logged
    log_end = false
  }
}

resource "panos_security_rule_group" "b" {
  rule {
    name   = "out"
    action = "allow"
    # ruleid: tf-panos-rule-not-logged
    log_setting = ""
  }
}

resource "panos_security_policy" "c" {
  # ok: tf-panos-rule-not-logged
  rule {
    action = "allow"
    log_setting = "central"
  }
}

resource "panos_security_policy" "d" {
  rule {
    log_setting = var.log
    # ok: tf-panos-rule-not-logged
    log_end = true
  }
}
