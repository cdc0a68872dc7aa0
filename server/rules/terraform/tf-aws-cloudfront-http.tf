resource "aws_cloudfront_distribution" "reports" {
  enabled = true
  default_cache_behavior {
    # ruleid: tf-aws-cloudfront-http
    viewer_protocol_policy = "allow-all"
  }
}

resource "aws_cloudfront_distribution" "archive" {
  enabled = true
  default_cache_behavior {
    # ruleid: tf-aws-cloudfront-http
    viewer_protocol_policy = "allow-all"
  }
}

resource "aws_cloudfront_distribution" "customers" {
  enabled = true
  default_cache_behavior {
    # ok: tf-aws-cloudfront-http
    viewer_protocol_policy = "redirect-to-https"
  }
}

resource "aws_cloudfront_distribution" "shared" {
  enabled = true
  default_cache_behavior {
    # ok: tf-aws-cloudfront-http
    viewer_protocol_policy = var.viewer_protocol_policy
  }
}
