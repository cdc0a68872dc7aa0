resource "aws_api_gateway_domain_name" "reports" {
  domain_name = "api.example.com"
  # ruleid: tf-aws-domain-old-tls
  security_policy = "TLS_1_2"
}

resource "aws_api_gateway_domain_name" "archive" {
  domain_name = "api.example.com"
  # ruleid: tf-aws-domain-old-tls
  security_policy = "TLS_1_2"
}

resource "aws_api_gateway_domain_name" "customers" {
  domain_name = "api.example.com"
  # ok: tf-aws-domain-old-tls
  security_policy = "TLS_1_2"
}

resource "aws_api_gateway_domain_name" "shared" {
  domain_name = "api.example.com"
  # ok: tf-aws-domain-old-tls
  security_policy = var.security_policy
}
