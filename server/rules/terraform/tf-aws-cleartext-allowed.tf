resource "aws_redshift_parameter_group" "a" {
  parameter {
    name  = "require_ssl"
    # ruleid: tf-aws-cleartext-allowed
    value = "false"
  }
}

resource "aws_cloudsearch_domain" "b" {
  endpoint_options {
    # ruleid: tf-aws-cleartext-allowed
    enforce_https = false
  }
}

resource "aws_redshift_parameter_group" "c" {
  parameter {
    name  = "require_ssl"
    # ok: tf-aws-cleartext-allowed
    value = "true"
  }
}

resource "aws_cloudsearch_domain" "d" {
  endpoint_options {
    # ok: tf-aws-cleartext-allowed
    enforce_https = true
  }
}
