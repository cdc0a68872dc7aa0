resource "aws_cloudfront_distribution" "reports" {
  enabled = true
  viewer_certificate {
    # ruleid: tf-aws-cloudfront-old-tls
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

resource "aws_cloudfront_distribution" "archive" {
  enabled = true
  viewer_certificate {
    # ruleid: tf-aws-cloudfront-old-tls
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

resource "aws_cloudfront_distribution" "customers" {
  enabled = true
  viewer_certificate {
    # ok: tf-aws-cloudfront-old-tls
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

resource "aws_cloudfront_distribution" "shared" {
  enabled = true
  viewer_certificate {
    # ok: tf-aws-cloudfront-old-tls
    minimum_protocol_version = var.minimum_protocol_version
  }
}
